import type { Told } from '../../domain/route-told.ts';
import type { School } from '../../domain/school.ts';
import { basisWords } from '../../domain/view/route-line.ts';
import { ChoiceField } from '../parts/form.tsx';
import { noSource, SourceFields } from './source-fields.tsx';

/** Somebody who is told, and on what that rests. */
export const ToldFields = ({
  label,
  told,
  titles,
  onChange,
}: {
  label: string;
  told: Told;
  titles: School['titles'];
  onChange: (told: Told) => void;
}) => (
  <>
    <ChoiceField
      label={label}
      words={titles}
      value={told.role}
      onChange={(role) => onChange({ ...told, role })}
    />
    <ChoiceField
      label="What this rests on"
      words={basisWords}
      value={told.basis}
      onChange={(basis) =>
        onChange({ ...told, basis, source: basis === 'policy' ? (told.source ?? noSource) : null })
      }
    />
    {told.source && (
      <SourceFields source={told.source} onChange={(source) => onChange({ ...told, source })} />
    )}
  </>
);
