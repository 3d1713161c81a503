import type { ColumnType, Generated } from 'kysely';

/** Stored as jsonb, written as text: both drivers then answer alike. */
type Json = ColumnType<unknown, string, string>;

export type Tables = {
  incident: {
    id: string;
    school: string;
    reference: string;
    kind: string;
    status: string;
    priority: string;
    reporter: string;
    recorded_at: Date;
    next_at: Date | null;
    drill: Generated<boolean>;
    state: Json;
  };
  readable: { school: string; key: string; status: string; recorded_at: Date; incident: string };
  draft: {
    id: string;
    school: string;
    person: string;
    saved_at: Date;
    /** So urgent that its writer is asked whether they still need help, and when they were. */
    urgent: Generated<boolean>;
    asked_at: Date | null;
    state: Json;
  };
  handed_over: { incident: string; school: string; at: Date; by: string };
  purged: {
    record: string;
    school: string;
    reference: string;
    type: string;
    opened_at: Date;
    ended_at: Date;
    ended_by: string;
    outcome: string;
    days: number;
    purged_at: Date;
    /** As what it counts in the figures, and with which other record as one report. */
    figure: string | null;
    report: string | null;
  };
  /** Who was left out of a record whose detail is gone. */
  left_out: { id: string; school: string; state: Json };
  /** What the figures of a term that has ended say, once and for all. */
  term_figures: { school: string; term: string; made_at: Date; shown: Json };
  legal_hold: {
    id: string;
    school: string;
    about: string | null;
    placed_by: string;
    placed_as: string;
    placed_at: Date;
    because: string;
    lifted_at: Date | null;
    lifted_by: string | null;
    lifted_because: string | null;
    /** Who asked that it be lifted, until a second person agrees; only for the whole school. */
    lift_asked_by: Generated<string | null>;
    lift_asked_at: Generated<Date | null>;
    lift_asked_because: Generated<string | null>;
  };
  /** Data keys, each wrapped by a key that is not in the database. */
  data_key: { id: string; by: string; box: string; made_at: Date };
  retention_night: { school: string; day: string };
  exception: {
    id: string;
    school: string;
    /** Null for somebody without an account. */
    applicant: string | null;
    entered_by: string;
    status: string;
    head_left_out: boolean;
    second_why: string | null;
    second_decided: string | null;
    until: string | null;
    review_by: string | null;
    lead_spoke: boolean;
    applicant_spoke: boolean;
    next_at: Date | null;
    changed_at: Date;
    state: Json;
  };
  /** Who was asked about family links, when and why, and who said that they have none. */
  declaration_asked: {
    school: string;
    person: string;
    occasion: string;
    asked_at: Date;
    nothing_at: Date | null;
  };
  ledger: {
    school: string;
    line: number;
    at: Date;
    by: string;
    as: string;
    about: string | null;
    what: Json;
    hash: string;
  };
  ledger_head: { school: string; line: number; hash: string };
  delivery: {
    incident: string;
    person: string;
    round: number;
    status: string;
    channel: string | null;
    message: string | null;
    first_tried_at: Date;
  };
  conversation: {
    person: string;
    school: string;
    conversation: string;
    service_url: string;
    user_id: string | null;
    platform: string | null;
    locale: string | null;
    state: string;
    seen_at: Date;
    /** What kind their last message was, for as long as help stays in front of them; never what it said. */
    screened: Json | null;
    screened_at: Date | null;
  };
  inbound: { conversation: string; activity: string; at: Date; done: boolean };
  person: {
    id: string;
    school: string;
    name: string;
    email: string | null;
    phone: string | null;
    manager: string | null;
    current: boolean;
    left_at: Date | null;
  };
  holder: { school: string; role: string; rank: number; person: string };
  directory_copy: { school: string; copied_at: Date };
  absence: {
    person: string;
    source: string;
    school: string;
    starts_at: Date;
    ends_at: Date | null;
  };
  /** What a night's check found of each person on whom an alert depends; null until it has ended. */
  reach_check: { school: string; day: string; checked_at: Date | null; found: Json | null };
  ledger_check: { school: string; checked_at: Date; lines: number; broken_at: number | null };
  snow_day: { school: string; day: string };
  /** Each version holds all that differs from the settings file by then. */
  school_settings: {
    school: string;
    version: number;
    at: Date;
    by: string;
    part: string;
    changed: Json;
  };
  policy_version: { id: string; school: string; status: string; added_at: Date; state: Json };
  policy_library: {
    school: string;
    place: string;
    link: string | null;
    tag: string | null;
    asked_at: Date;
  };
  gaps_sent: { school: string; occasion: string };
  receipt: {
    school: string;
    policy: string;
    person: string;
    asked: number;
    confirmed_at: Date | null;
  };
  question: { id: string; school: string; kind: string; words: string | null; day: string };
  feedback: {
    id: Generated<number>;
    school: string;
    question: string;
    helped: boolean;
    day: string;
  };
};
