import { copyAll } from './copy-all.ts';
import { countReads } from './count-reads.ts';
import { fillLedger } from './fill-ledger.ts';
import { runStream } from './run-stream.ts';
import { timeQuery } from './time-query.ts';
import { timeRecording } from './time-recording.ts';
import { timeShown } from './time-shown.ts';

/** What runs in a page of the extension, beside the page's own script: Assay's own code on the ledger that is there. */
export const probe = { copyAll, countReads, fillLedger, runStream, timeQuery, timeRecording, timeShown };
