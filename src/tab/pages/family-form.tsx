import { modeWords } from '../../domain/view/settings-words.ts';
import { ChoiceField } from '../parts/form.tsx';
import type { PartForm } from './settings-editor.tsx';
import { noSource, SourceFields } from './source-fields.tsx';

/** What the policy says of family links, and where it says so. */
export const FamilyForm: PartForm = ({ read, edit, onEdit }) => {
  const mode = edit.exceptionMode ?? read.values.exceptionMode;
  const source = edit.exceptionSource ?? null;
  const given = source ?? noSource;
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
        <SourceFields
          source={given}
          onChange={(exceptionSource) => onEdit({ ...edit, exceptionSource })}
        />
      )}
    </>
  );
};
