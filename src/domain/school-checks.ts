import type { Wait } from './deadlines.ts';
import { type Role, roles } from './people.ts';
import { priorities } from './report.ts';
import type { RouteRow } from './route-row.ts';
import type { RecordKind, Told } from './route-told.ts';
import type { Ladder, School } from './school.ts';

/** What is wrong in a school's settings, with the path to it from the top of the file. */
export type SettingsFault = {
  readonly path: readonly (string | number)[];
  readonly reason: string;
};

/** Roles that may be sent a record of each kind; the clerk and the IT contact read none. */
const mayBeTold: Record<RecordKind, readonly Role[]> = {
  child: ['dsl', 'deputy-dsl', 'head'],
  adult: ['head', 'chair', 'dpo'],
  school: roles.filter((role) => !['clerk', 'it-contact', 'policy-owner'].includes(role)),
};

/** Everything that each setting allows by itself and that the settings together do not. */
export const faultsOf = (school: School): readonly SettingsFault[] => [
  ...priorities.flatMap((priority) =>
    ladderFaults(school.ladders[priority], ['ladders', priority]),
  ),
  ...basisFaults(school.questionsTo, ['questionsTo']),
  ...school.routes.flatMap((row, index) => rowFaults(row, ['routes', index])),
  ...exceptionFaults(school),
  ...leadFaults(school),
  ...regionFaults(school),
  ...phoneFaults(school),
];

function rowFaults(row: RouteRow, path: SettingsFault['path']): readonly SettingsFault[] {
  if ('advice' in row) return adviceFaults(row, path);
  return row.tell.flatMap((told, index) => [
    ...basisFaults(told, [...path, 'tell', index]),
    ...(mayBeTold[row.record].includes(told.role)
      ? []
      : [
          {
            path: [...path, 'tell', index, 'role'],
            reason: `A record of the kind "${row.record}" may not go to "${told.role}".`,
          },
        ]),
    ...(row.tell.findIndex(({ role }) => role === told.role) < index
      ? [{ path: [...path, 'tell', index, 'role'], reason: `"${told.role}" is told twice.` }]
      : []),
  ]);
}

/** Advice alone is for the bare act; whatever it was about, somebody reads it. */
const adviceFaults = (row: RouteRow, path: SettingsFault['path']): readonly SettingsFault[] =>
  row.when.about?.join() === 'nothing'
    ? []
    : [
        {
          path: [...path, 'when'],
          reason:
            'Advice alone needs "about": ["nothing"], so that nothing worrying ends in silence.',
        },
      ];

function basisFaults(told: Told, path: SettingsFault['path']): readonly SettingsFault[] {
  if (told.basis === 'policy' && told.source === null) {
    return [
      { path, reason: 'The basis is "policy", so the source in the policy has to be named.' },
    ];
  }
  if (told.basis === 'default' && told.source !== null) {
    return [{ path, reason: 'A source is named, so the basis has to be "policy".' }];
  }
  return [];
}

/** The order of time that two waits are sure to have; minutes come before hours of the day. */
const rank = (wait: Wait): number => ('sameDayAt' in wait ? 1 : 'nextWorkingDayAt' in wait ? 2 : 0);

function isLater(one: Wait, other: Wait): boolean {
  if (rank(one) !== rank(other)) return rank(one) < rank(other);
  const [before] = Object.values(one);
  const [after] = Object.values(other);
  return before !== undefined && after !== undefined && before < after;
}

function ladderFaults(ladder: Ladder, path: SettingsFault['path']): readonly SettingsFault[] {
  const steps = (['repeat', 'next', 'lastResort'] as const).flatMap((step) => {
    const wait = ladder[step];
    return wait === null ? [] : [{ step, wait }];
  });
  return steps.slice(1).flatMap(({ step, wait }, index) => {
    const before = steps[index];
    return !before || isLater(before.wait, wait)
      ? []
      : [
          {
            path: [...path, step, ...Object.keys(wait)],
            reason: `"${step}" has to come later than "${before.step}".`,
          },
        ];
  });
}

function exceptionFaults(school: School): readonly SettingsFault[] {
  const silent = school.exceptionMode === 'none';
  if (silent === (school.exceptionSource === null)) return [];
  const reason = silent
    ? 'A policy that is silent on family links has no source for them.'
    : 'The source in the policy for family links has to be named.';
  return [{ path: ['exceptionSource'], reason }];
}

function leadFaults(school: School): readonly SettingsFault[] {
  if (!school.dslIsHead) return [];
  const { dsl, head, 'deputy-dsl': deputies } = school.holders;
  const different =
    dsl.length > 0 && head.length > 0 && JSON.stringify(dsl) !== JSON.stringify(head);
  const alone = dsl.length + head.length > 0 && deputies.length === 0;
  return [
    ...(different
      ? [
          {
            path: ['holders', 'dsl'],
            reason:
              'The head is said to be the safeguarding lead, but other people are named here.',
          },
        ]
      : []),
    ...(alone
      ? [
          {
            path: ['holders', 'deputy-dsl'],
            reason:
              'The head is the safeguarding lead, so at least one deputy has to be named: nobody else could act in their place.',
          },
        ]
      : []),
  ];
}

function regionFaults({ region, calendar }: School): readonly SettingsFault[] {
  const fitting = region === 'england' || region === 'wales' ? 'england-and-wales' : region;
  return calendar.bankHolidays === fitting
    ? []
    : [
        {
          path: ['calendar', 'bankHolidays'],
          reason: `A school in the region "${region}" keeps the bank holidays of "${fitting}".`,
        },
      ];
}

const phoneFaults = ({ phones, lastResort }: School): readonly SettingsFault[] => [
  ...(phones.some((phone) => phone.for === 'emergency')
    ? []
    : [{ path: ['phones'], reason: 'There is no number for an emergency.' }]),
  ...phones.flatMap((phone, index) =>
    phone.for !== 'emergency' || ['999', '112'].includes(phone.number.replaceAll(' ', ''))
      ? []
      : [
          {
            path: ['phones', index, 'number'],
            reason: 'The number for an emergency has to be 999 or 112.',
          },
        ],
  ),
  ...(['clerk', 'it-contact', 'policy-owner'].includes(lastResort.role)
    ? [
        {
          path: ['lastResort', 'role'],
          reason: `"${lastResort.role}" may not read reports, so cannot be the last resort.`,
        },
      ]
    : []),
];
