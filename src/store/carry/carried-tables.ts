import type { Tables } from '../tables.ts';

/**
 * Every table and its primary key, parents first: a table that is not here does not compile. Jobs are
 * carried beside them, and the schema is not: the migrations make it.
 */
const keys: Record<keyof Tables, readonly [string, ...string[]]> = {
  data_key: ['id'],
  incident: ['id'],
  readable: ['school', 'key', 'status', 'recorded_at', 'incident'],
  delivery: ['incident', 'person', 'round'],
  handed_over: ['incident'],
  purged: ['record'],
  left_out: ['id'],
  term_figures: ['school', 'term'],
  legal_hold: ['id'],
  draft: ['id'],
  exception: ['id'],
  declaration_asked: ['school', 'person', 'occasion'],
  ledger: ['school', 'line'],
  ledger_head: ['school'],
  ledger_check: ['school'],
  school_settings: ['school', 'version'],
  conversation: ['person'],
  inbound: ['conversation', 'activity'],
  person: ['id'],
  holder: ['school', 'role', 'rank'],
  directory_copy: ['school'],
  absence: ['person', 'source'],
  reach_check: ['school', 'day'],
  retention_night: ['school', 'day'],
  snow_day: ['school', 'day'],
  policy_version: ['school', 'id'],
  policy_library: ['school'],
  gaps_sent: ['school', 'occasion'],
  receipt: ['school', 'policy', 'person'],
  question: ['id'],
  feedback: ['id'],
};

export type TableName = keyof Tables;
export const carried: readonly (readonly [TableName, readonly string[]])[] = Object.entries(
  keys,
) as [TableName, readonly string[]][];
