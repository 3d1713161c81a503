import { describe, expect, test } from '@jest/globals';
import { nextRung } from '../../src/domain/escalation.ts';
import { type Plan, planOf, samePlan } from '../../src/domain/plan.ts';
import { abouts, actions, dangers, parties, type Report } from '../../src/domain/report.ts';
import type { Role } from '../../src/domain/people.ts';
import type { Staff } from '../../src/domain/staff.ts';
import {
  cast,
  dice,
  everybody,
  oneOf,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  urgent,
  whileAway,
  withRoles,
  without,
  worrying,
} from '../support/cast.ts';
import { openedFrom, randomStaff } from './opened.ts';
