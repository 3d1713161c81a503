import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type RecordSystem, recordSystems, systemNames } from '../../domain/ledger.ts';
import type { Gets } from '../../web/contract.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Subheading } from '../parts/heading.tsx';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '8px', justifyItems: 'start', margin: '0 0 16px' },
});

/** What can be taken out of an item as a file. Each time stands in what happened to it. */
export function ItemFiles({ item, onGiven }: { item: Gets<'item.open'>; onGiven: () => void }) {
  const styles = useStyles();
  const [to, setTo] = useState<RecordSystem>('cpoms');
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
      {!item.drill && item.state !== 'waiting' && (
        <div className={styles.group}>
          <Field label="Hand off to the child-protection file in">
            <Select
              value={to}
              onChange={(_, { value }) =>
                setTo(recordSystems.find((one) => one === value) ?? 'other')
              }
            >
              {recordSystems.map((one) => (
                <option key={one} value={one}>
                  {systemNames[one]}
                </option>
              ))}
            </Select>
          </Field>
          <p>
            You get the text to put into it. Check that it is in the file: once this item is closed,
            you are asked here whether it is. The days until its detail may go begin when somebody
            says yes. Lantern keeps the reference and the times.
          </p>
          <FileButton name="export.hand-off" asks={{ reference, to }} onGiven={onGiven}>
            Hand off and get the text
          </FileButton>
        </div>
      )}
    </>
  );
}
