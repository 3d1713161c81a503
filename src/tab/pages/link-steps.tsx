import { Button, MessageBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Asks, Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { LinkForm } from './link-form.tsx';
import { isShown, nameOf, type ShownStep } from './link-step-names.ts';

type Link = Gets<'link.open'>;
export type DoingToLink = Asks<'link.do'>['doing'];

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0 8px' },
  form: {
    ...{ padding: '12px', margin: '0 0 12px', borderRadius: tokens.borderRadiusMedium },
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** The steps that the rules offer this reader now, as on the card; none is done without asking first. */
export function LinkSteps({
  link,
  onDone,
  onChanged,
}: {
  link: Link;
  onDone: (said: string, link: Link | null) => void;
  onChanged: () => void;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState<ShownStep | null>(null);
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [open]);
  const send = async (doing: DoingToLink) => {
    setBusy(true);
    const { reference, revision } = link;
    const answer = await ask('link.do', { reference, revision, doing });
    setBusy(false);
    if (answer.kind === 'ok') {
      setOpen(null);
      setNo(null);
      onDone(answer.value.said, answer.value.link);
    } else if (answer.kind === 'nothing-here') {
      onDone('Nothing was changed.', null);
    } else {
      setNo('words' in answer ? answer.words : 'Teams could not say who you are.');
      // read again behind the form, which stays with everything typed into it
      if (answer.kind === 'no') onChanged();
    }
  };
  const shown = link.offers.filter(isShown);
  return (
    <section aria-label="What you can do">
      <div className={styles.bar}>
        {shown.map((step) => (
          <Button
            key={step}
            aria-expanded={open === step}
            onClick={() => {
              setNo(null);
              setOpen(open === step ? null : step);
            }}
          >
            {nameOf(step, link.mode)}
          </Button>
        ))}
      </div>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      {open && shown.includes(open) && (
        <div className={styles.form} ref={form}>
          <LinkForm
            key={open}
            step={open}
            link={link}
            busy={busy}
            onSend={(doing) => void send(doing)}
          />
        </div>
      )}
    </section>
  );
}
