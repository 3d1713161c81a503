import { Button, MessageBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Step } from '../../domain/view/steps.ts';
import type { Gets } from '../../web/contract.ts';
import { StepForm } from './step-form.tsx';
import { type OnDone, useDoing } from './use-doing.ts';

type Item = Gets<'item.open'>;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0 8px' },
  form: {
    ...{ padding: '12px', margin: '0 0 12px', borderRadius: tokens.borderRadiusMedium },
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

const names: Record<Step, string> = {
  take: "I've got this",
  agree: 'Agree to close',
  'not-yet': 'Not yet',
  log: 'Log an action',
  plan: 'Plan an action',
  'pass-on': 'Pass on',
  close: 'Close',
  raise: 'Raise the priority',
  reroute: 'Also send it to',
  link: 'Link to an earlier record',
  release: "Release the adult's identity",
  conflict: 'I have a conflict',
};

/** Done at one press; everything else asks something first. */
const atOnce = {
  take: { does: 'take' },
  agree: { does: 'agree' },
  'not-yet': { does: 'not-yet' },
} as const;
const isAtOnce = (step: Step): step is keyof typeof atOnce => step in atOnce;

/** The buttons of an item, as on its card. */
export function Steps({ item, onDone }: { item: Item; onDone: OnDone }) {
  const styles = useStyles();
  const [open, setOpen] = useState<Step | null>(null);
  const { no, setNo, busy, send } = useDoing(item.reference, (said, fresh) => {
    setOpen(null);
    onDone(said, fresh);
  });
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [open]);

  const press = (step: Step) => {
    setNo(null);
    if (isAtOnce(step)) void send(atOnce[step]);
    else setOpen(open === step ? null : step);
  };

  return (
    <section aria-label="What you can do">
      <div className={styles.bar}>
        {item.steps.map((step) => (
          <Button
            key={step}
            appearance={isAtOnce(step) && step !== 'not-yet' ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            {...(isAtOnce(step) ? {} : { 'aria-expanded': open === step })}
            onClick={() => press(step)}
          >
            {names[step]}
          </Button>
        ))}
      </div>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      {open && (
        <div className={styles.form} ref={form}>
          <StepForm
            key={open}
            step={open}
            item={item}
            busy={busy}
            onSend={(doing) => void send(doing)}
          />
        </div>
      )}
    </section>
  );
}
