import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Coin } from '../core/asking/coin.ts';
import type { Reminded } from '../core/asking/plan-reminders.ts';
import type { Reminders } from '../core/asking/reminders.ts';
import type { ClockWatch } from '../core/clock/watch-clock.ts';
import type { Health } from '../core/health/health.ts';
import type { Deletion } from '../core/session/deletion.ts';
import type { Session } from '../core/session/session.ts';
import type { Signal } from '../core/signal/signal.ts';
import type { Task } from '../core/task/task.ts';
import type { Workflow } from '../core/task/workflow.ts';
import type { ToolGroup } from '../core/tool/group-of.ts';
import type { Tool } from '../core/tool/tool.ts';
import type { Trial } from '../core/trial/trial.ts';
import type { Reflection } from '../core/week/reflection.ts';
import type { Commanded } from './commanded.ts';
import { defineVersions } from './versions.ts';

/** A signal as it is kept; `seq` is the order in which they were recorded. */
export interface SignalRow extends Signal {
  readonly seq: number;
}

/** A tool as the user decided about it. */
export interface ToolRow extends Tool {
  /** `asked`: the browser is being asked for leave; `watched`; `stopped`: kept, since sessions bear its name. */
  readonly state: 'asked' | 'watched' | 'stopped';
  /** When the state last changed, in epoch milliseconds. */
  readonly changedAt: number;
  /** The group that the user put a custom tool in; missing until then, and for tools of the catalogue. */
  readonly group?: ToolGroup;
}

/** A single named value. */
export interface MetaRow {
  readonly key:
    | 'salt'
    | 'schemaVersion'
    | 'clock'
    | 'deletions'
    | 'sessionRetentionDays'
    | 'backedUpAt'
    | 'reminderPutAwayAt'
    /** What decides which sessions are drawn. */
    | 'coin'
    /** Whether the number of what waits is on the toolbar button: `on`, `off`; `on` where it is missing. */
    | 'badge'
    /** When the user wants to be reminded, and the days on which that last came due. */
    | 'reminders'
    | 'reminded'
    /** The idle gap that the user chose, in milliseconds. */
    | 'idleAfterMs'
    /** The answer that was given last by a key which works in any page. */
    | 'commanded'
    /** The language that the user chose; the browser's where it is missing. */
    | 'language'
    /** How often the ledger was copied: fewer times than its copy says means that something was lost. */
    | 'copies'
    /** What came back from the second copy, as JSON, until the user has read it. */
    | 'restored'
    /** A day whose sessions the second copy lacks, and how often they changed since. */
    | `uncopied ${string}`
    /** What the user wrote about a week, by its id. */
    | `reflection ${string}`;
  readonly value:
    | string
    | number
    | ClockWatch
    | Coin
    | Reminders
    | Reminded
    | readonly Deletion[]
    | Reflection
    | Commanded;
}

/** An anonymised file that was saved: a closed period gives the same bytes ever after. */
export interface ExportRow {
  /** The period's first day, `YYYY-MM-DD`, for the named form; with `/` and its name behind it for the others. */
  readonly periodStart: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly savedAt: number;
}

/** The database behind the ledger, the only place with table names and indexes. */
export class LedgerDatabase extends Dexie {
  declare readonly signals: EntityTable<SignalRow, 'seq'>;
  declare readonly sessions: EntityTable<Session, 'id'>;
  /** Signals in a row among which there is no use yet; like sessions, but none. */
  declare readonly runs: EntityTable<Session, 'id'>;
  /** How each tool's site has been doing. */
  declare readonly health: EntityTable<Health, 'toolId'>;
  declare readonly tools: EntityTable<ToolRow, 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;
  declare readonly exports: Table<ExportRow, string>;
  /** The kinds of work that the user named. */
  declare readonly workflows: Table<Workflow, string>;
  /** Pieces of workflows, with their hands-on time. */
  declare readonly tasks: Table<Task, string>;
  declare readonly trials: Table<Trial, string>;

  constructor(name = 'assay') {
    // Durable when acknowledged: without this, both browsers may lose what was written before a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    defineVersions(this);
  }
}
