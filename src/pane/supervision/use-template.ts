import { useState } from 'react';
import type { TemplateKind } from '../../tasks';
import type { PapersAsked } from '../clerk/papers-out';
import type { Actions } from '../state/verbs';
import { handOut } from './hand-out';
import { SUPERVISION_TEXTS as T } from './texts';

/** A template that was chosen for one sort of paper, and what came of it. */
export interface ChosenTemplate {
  readonly file: File | null;
  readonly told: readonly string[];
  /** Takes a file that can be a template; what is none is refused at once, and the one before stays. */
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
      setTold([]);
      if (!chosen) return setFile(null);
      const check = { kind: 'papers', what: 'check', file: chosen, today } as const;
      void actions.consult(check, T.checking).then((fit) => {
        if (!fit) return;
        setFile(chosen);
        actions.dispatch({ type: 'told', message: T.templateTaken(chosen.name) });
      });
    },
    download: (asked) => {
      const into = file ? { into: file } : {};
      void handOut(actions, { ...asked, ...into, today }, 'download').then(setTold);
    },
    starter: (of) => void handOut(actions, { what: 'template', of, today }, 'download'),
  };
}
