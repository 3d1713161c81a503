import { modeWords } from '../../domain/view/settings-words.ts';
import { ChoiceField, LineField } from '../parts/form.tsx';
import type { PartForm } from './settings-editor.tsx';

const empty = { rule: '', section: '', find: [''] };

/** What the policy says of family links, and where it says so. */
export const FamilyForm: PartForm = ({ read, edit, onEdit }) => {
  const mode = edit.exceptionMode ?? read.values.exceptionMode;
  const source = edit.exceptionSource ?? null;
  const given = source ?? empty;
  return (
    <>
      <ChoiceField
        label="What the policy says"
        words={modeWords}
        value={mode}
        onChange={(exceptionMode) =>
          onEdit({ exceptionMode, exceptionSource: exceptionMode === 'none' ? null : given })
        }
      />
      {mode !== 'none' && (
        <>
          <LineField
            label="Rule in the policy, such as S-12"
            value={given.rule}
            onChange={(rule) => onEdit({ ...edit, exceptionSource: { ...given, rule } })}
          />
          <LineField
            label="Section"
            value={given.section}
            onChange={(section) => onEdit({ ...edit, exceptionSource: { ...given, section } })}
          />
          <LineField
            label="Words of that passage, with commas between"
            value={given.find.join(',')}
            onChange={(find) =>
              onEdit({ ...edit, exceptionSource: { ...given, find: find.split(',') } })
            }
          />
        </>
      )}
    </>
  );
};
