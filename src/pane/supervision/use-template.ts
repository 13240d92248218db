import { useState } from 'react';
import type { TemplateKind } from '../../tasks';
import type { PapersAsked } from '../clerk/papers-out';
import type { Actions } from '../state/verbs';
import { handOut } from './hand-out';

/** A template that was chosen for one sort of paper, and what came of it. */
export interface ChosenTemplate {
  readonly file: File | null;
  readonly told: readonly string[];
  readonly choose: (file: File | null) => void;
  /** Downloads a paper, in the template where one is chosen. */
  readonly download: (asked: Extract<PapersAsked, { readonly what: 'briefing' | 'report' }>) => void;
  /** Downloads a template to begin with. */
  readonly starter: (of: TemplateKind) => void;
}

/** Keeps the template that the user chose for a sort of paper, as long as the tab is open. */
export function useTemplate(actions: Actions, today: string): ChosenTemplate {
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  return {
    file,
    told,
    choose: (chosen) => {
      setFile(chosen);
      setTold([]);
    },
    download: (asked) => {
      const into = file ? { into: file } : {};
      void handOut(actions, { ...asked, ...into, today }, 'download').then(setTold);
    },
    starter: (of) => void handOut(actions, { what: 'template', of, today }, 'download'),
  };
}
