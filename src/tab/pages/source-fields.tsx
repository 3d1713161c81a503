import type { Source } from '../../domain/route-told.ts';
import { LineField } from '../parts/form.tsx';

export const noSource: Source = { rule: '', section: '', find: [''] };

/** Where in the policy something stands. */
export const SourceFields = ({
  source,
  onChange,
}: {
  source: Source;
  onChange: (source: Source) => void;
}) => (
  <>
    <LineField
      label="Rule in the policy, such as S-12"
      value={source.rule}
      onChange={(rule) => onChange({ ...source, rule })}
    />
    <LineField
      label="Section"
      value={source.section}
      onChange={(section) => onChange({ ...source, section })}
    />
    <LineField
      label="Words of that passage, with commas between"
      value={source.find.join(',')}
      onChange={(find) => onChange({ ...source, find: find.split(',') })}
    />
  </>
);
