import { i18n } from '#i18n';
import { asPercent } from '@/lib/core/estimate/as-percent.ts';
import type { AnonymisedRow } from '@/lib/core/export/anonymised-row.ts';
import type { Preset } from '@/lib/core/export/preset.ts';
import type { Withheld } from '@/lib/core/export/withheld.ts';
import type { WorkArea } from '@/lib/core/task/workflow.ts';
import { shareText } from './range-texts.ts';

/** What has to be known about a file before it is handed on. */
interface About {
  readonly preset: Preset;
  /** Whether the file has the number of sessions in it. */
  readonly hasBand: boolean;
  readonly withheld: Withheld | undefined;
  readonly mostRevealing: AnonymisedRow | undefined;
  /** The work areas of which it says something about time. */
  readonly timed: readonly WorkArea[];
  /** Whether there was something to say about time, and the file of the period before says something already. */
  readonly isTimeKeptBack: boolean;
  /** When the period was first saved, as a date; undefined before. */
  readonly fixedOn: string | undefined;
}

/** What a person should know who is about to hand a file on, each point in a sentence or two. */
export function fileRemarks(about: About): string[] {
  const { preset, hasBand, withheld, mostRevealing, fixedOn } = about;
  return [
    i18n.t(preset === 'pool' ? 'files.anonymous_pool' : 'files.anonymous_limits'),
    ...(preset === 'pool' || mostRevealing === undefined ? [] : [bandRemark(preset, hasBand)]),
    ...(withheld === undefined ? [] : [withheldText(withheld, preset)]),
    ...(preset === 'pool' || mostRevealing === undefined ? [] : [timeRemark(about)]),
    ...(withheld === undefined || withheld.personal === 0
      ? []
      : [i18n.t('files.personal', withheld.personal)]),
    ...(mostRevealing === undefined ? [] : [i18n.t('files.revealing', revealed(mostRevealing))]),
    i18n.t('files.anonymous_report'),
    fixedOn === undefined ? i18n.t('files.anonymous_will_fix') : i18n.t('files.anonymous_fixed', [fixedOn]),
  ];
}

function bandRemark(preset: Preset, hasBand: boolean): string {
  if (hasBand) return i18n.t('files.band_on');
  return i18n.t(preset === 'named' ? 'files.band_left_out' : 'files.band_off');
}

function withheldText({ hiddenRows, rows, share }: Withheld, preset: Preset): string {
  if (hiddenRows === rows) return i18n.t('files.anonymous_hidden');
  if (preset === 'pool') return i18n.t('files.withheld_pool');

  const { high } = asPercent({ low: share, high: share });
  return i18n.t('files.withheld', [String(hiddenRows), String(rows), String(high)]);
}

function timeRemark({ timed, isTimeKeptBack }: About): string {
  if (timed.length === 0) return i18n.t(isTimeKeptBack ? 'files.time_kept_back' : 'files.time_hidden');
  const areas = timed.map((area) => i18n.t(`workflows.area_${area}`));
  return i18n.t('files.time_shown', [new Intl.ListFormat(i18n.t('language')).format(areas)]);
}

function revealed({ group, genuine_low, genuine_high }: AnonymisedRow): [string, string] {
  const names: Readonly<Record<string, string>> = {
    chat: i18n.t('files.of_chat'),
    code: i18n.t('files.of_code'),
  };
  const share = shareText({ low: Number(genuine_low), high: Number(genuine_high) });
  return [share, names[group] ?? i18n.t('files.of_all')];
}
