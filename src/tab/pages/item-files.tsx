import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Subheading } from '../parts/heading.tsx';

type Item = Gets<'item.open'>;

const useStyles = makeStyles({
  group: { display: 'grid', gap: '8px', justifyItems: 'start', margin: '0 0 16px' },
});

/** What can be taken out of an item as a file. Each time stands in what happened to it. */
export function ItemFiles({ item, onGiven }: { item: Item; onGiven: () => void }) {
  const styles = useStyles();
  const { reference } = item;
  return (
    <>
      <Subheading>Take it out of Lantern</Subheading>
      <p>Each time is noted, with your name. A file is no longer looked after by Lantern.</p>
      <div className={styles.group}>
        <FileButton name="export.chronology" asks={{ reference, as: 'pdf' }} onGiven={onGiven}>
          Chronology as PDF
        </FileButton>
        <FileButton name="export.chronology" asks={{ reference, as: 'json' }} onGiven={onGiven}>
          Chronology as data (JSON)
        </FileButton>
      </div>
      {item.handsOffTo.length > 0 && <HandOff item={item} onGiven={onGiven} />}
    </>
  );
}

/** Its text for the file where it belongs: one of several for what is about a child, else the only one. */
function HandOff({ item, onGiven }: { item: Item; onGiven: () => void }) {
  const styles = useStyles();
  const { reference, handsOffTo } = item;
  const [chosen, setChosen] = useState(handsOffTo[0]);
  const file = handsOffTo.find(({ to }) => to === chosen?.to) ?? handsOffTo[0];
  if (!file) return null;
  return (
    <div className={styles.group}>
      {handsOffTo.length > 1 && (
        <Field label="Hand off to the child-protection file in">
          <Select
            value={file.to}
            onChange={(_, { value }) => setChosen(handsOffTo.find(({ to }) => to === value))}
          >
            {handsOffTo.map(({ to, name }) => (
              <option key={to} value={to}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p>
        You get the text to put into {file.name}. Check that it is there: once this item is closed,
        you are asked here whether it is. The days until its detail may go begin when somebody says
        yes. Lantern keeps the reference and the times.
      </p>
      <FileButton name="export.hand-off" asks={{ reference, to: file.to }} onGiven={onGiven}>
        Hand off and get the text
      </FileButton>
    </div>
  );
}
