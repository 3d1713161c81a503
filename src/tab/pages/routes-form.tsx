import { useState } from 'react';
import type { SettingsEdit } from '../../domain/settings-parts.ts';
import { WordsField } from '../parts/form.tsx';
import { Note } from '../parts/lines.tsx';
import type { PartForm } from './settings-editor.tsx';

/** The lines that decide who is told, as they stand in the settings file. */
export const RoutesForm: PartForm = ({ edit, onEdit }) => {
  const [typed, setTyped] = useState(() => JSON.stringify(edit, null, 2));
  return (
    <>
      <Note>
        The first line that fits a report decides. This is written as in the settings file, so
        please change it together with whoever looks after your IT.
      </Note>
      <WordsField
        label="Who is told of what"
        rows={20}
        most={200_000}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          onEdit(readTyped(next));
        }}
      />
    </>
  );
};

function readTyped(typed: string): SettingsEdit | { readonly unreadable: string } {
  try {
    return JSON.parse(typed) as SettingsEdit;
  } catch {
    return {
      unreadable:
        'This cannot be read. Look for a missing comma, quotation mark or bracket. What you typed is still here.',
    };
  }
}
