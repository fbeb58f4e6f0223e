import { createContext } from 'preact';

/** Whether the ledger takes no change, because a newer Assay wrote it: what would change it is switched off then. */
export const ReadOnly = createContext(false);
