import { inWords } from '../calendar-words.ts';
import { breachNoticeBy, commentReplyBy } from '../deadlines.ts';
import type { Incident } from '../incident.ts';
import type { School } from '../school.ts';
import { inEnglish, type Say } from '../words/say.ts';
import type { Line } from './plan.ts';

/** By when the school has to have answered, where its policy or the law sets an hour. */
export function deadlineLines(
  { report, recordedAt }: Pick<Incident, 'report' | 'recordedAt'>,
  school: School,
  now: Date,
  say: Say = inEnglish,
): readonly Line[] {
  const { calendar } = school;
  const comment = school.deadlines.find(({ on }) => on === 'comment-on-school-account');
  const toAccount = report.target === 'school_account' && report.action === 'comment_tag';
  const lines: Line[] = [];
  if (comment && toAccount) {
    const by = commentReplyBy(calendar, recordedAt, comment.reading);
    lines.push({ name: say('Answer on the account by'), value: inWords(calendar, by, now, say) });
  }
  if (report.about === 'data_breach') {
    const by = inWords(calendar, breachNoticeBy(recordedAt), now, say);
    lines.push({
      name: say('Breach notice due by'),
      value: say('{by}: 72 hours from when a member of staff knew, unless a risk is unlikely', {
        by,
      }),
    });
  }
  return lines;
}
