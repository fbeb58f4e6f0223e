import { readFileSync } from 'node:fs';

/** Answers that numpy and scipy gave, rounded to ten decimals; `_about` in the file says how they were checked. */
export const oracle: Oracle = JSON.parse(readFileSync(new URL('./oracle.json', import.meta.url), 'utf8'));

type Pair = readonly [number, number];
type MaybePair = readonly [number | null, number | null];
interface Cases<Case> {
  readonly cases: readonly Case[];
}

interface Oracle {
  readonly proportion_intervals_95: Cases<{
    readonly x: number;
    readonly n: number;
    readonly wilson: Pair;
    readonly clopper_pearson: Pair;
    readonly jeffreys_raw: Pair;
    readonly jeffreys_edge_modified: Pair;
  }>;
  readonly hypergeometric_finite_population_95: Cases<{
    readonly N: number;
    readonly n: number;
    readonly x: number;
    readonly M_low: number;
    readonly M_high: number;
    readonly share_low: number;
    readonly share_high: number;
    readonly point: number;
    readonly cp_ignoring_fpc: Pair;
  }>;
  readonly manski_bounds: Cases<
    Readonly<
      Record<
        | 'N'
        | 'genuine'
        | 'filler'
        | 'exploring'
        | 'personal'
        | 'untagged'
        | 'low'
        | 'high'
        | 'complete_case'
        | 'excl_personal_low'
        | 'excl_personal_high',
        number
      >
    >
  >;
  readonly weekly_share_recommended: Cases<{
    readonly inputs: Readonly<
      Record<
        | 'G_volunteered'
        | 'N_volunteered'
        | 'N_rest'
        | 'asked'
        | 'answered'
        | 'genuine_answered'
        | 'known_genuine_rest'
        | 'known_not_genuine_rest',
        number
      >
    >;
    readonly point: number;
    readonly interval_answers_representative: Pair;
    readonly interval_no_assumption_on_refusals: Pair;
    readonly manski_ignoring_randomness: Pair;
    readonly complete_case: number;
  }>;
  readonly stratified_share: Cases<{
    readonly strata: readonly { readonly N: number; readonly n: number; readonly x: number }[];
    readonly estimate: number;
    readonly se: number;
    readonly df: number;
    readonly t: number;
    readonly wald_t: Pair;
    readonly n_effective: number;
    readonly wilson_on_n_effective_t: Pair;
  }>;
  readonly prediction_powered_share: Cases<{
    readonly lambda_mode: 'tuned' | 'fixed';
    readonly lam: number;
    readonly estimate: number;
    readonly se: number;
    readonly t_df7: number;
    readonly ci: Pair;
  }> & {
    readonly f: readonly number[];
    readonly sample_indices: readonly number[];
    readonly y: readonly number[];
  };
  readonly hodges_lehmann_and_mann_whitney: Cases<{
    readonly ai_minutes: readonly number[];
    readonly no_ai_minutes: readonly number[];
    readonly U_ai: number;
    readonly mannwhitney_exact_p: number;
    readonly hl_log: number;
    readonly hl_ratio: number;
    readonly C: number;
    readonly ci_log: Pair;
    readonly ci_ratio: Pair;
    readonly exact_coverage: number;
    readonly mean_log_diff: number;
    readonly geo_mean_ratio: number;
    readonly perm_mean_log_extreme: number;
    readonly perm_total: number;
    readonly perm_p: number;
    readonly common_language_P_ai_shorter: number;
  }>;
  readonly blocked_n_of_1: Cases<{
    readonly name: string;
    readonly ai: readonly number[];
    readonly no_ai: readonly number[];
    readonly log_diffs: readonly number[];
    readonly mean: number;
    readonly geo_ratio: number;
    readonly signflip_extreme: number;
    readonly signflip_total: number;
    readonly signflip_p: number;
    readonly min_possible_p: number;
    readonly hl_signed_rank: number;
    readonly hl_ratio: number;
    readonly walsh_C: number;
    readonly walsh_ci_ratio: Pair | null;
    readonly walsh_exact_coverage: number | null;
    readonly paired_t_ci_ratio: Pair;
    readonly e_process: readonly number[];
    readonly e_reject_20: boolean;
    readonly conf_sequence_log_at_end: MaybePair;
    readonly conf_sequence_ratio_at_end: MaybePair;
  }>;
  readonly completely_randomised_perm: {
    readonly ai: readonly number[];
    readonly no_ai: readonly number[];
    readonly diff: number;
    readonly extreme: number;
    readonly total: number;
    readonly p: number;
  };
  readonly bca_exact_bootstrap: Cases<{
    readonly stat: 'mean of logs' | 'median';
    readonly x: readonly number[];
    readonly theta: number;
    readonly B: number;
    readonly z0: number;
    readonly acceleration: number;
    readonly alpha1: number;
    readonly alpha2: number;
    readonly ci: Pair;
    readonly percentile_ci: Pair;
  }>;
  readonly sign_e_value_beta_half: Cases<Readonly<Record<'s' | 'f' | 'E' | 'p', number>>>;
  readonly n_per_arm: Cases<Readonly<Record<'sigma_log' | 'ratio' | 'n_per_arm_normal_approx', number>>>;
  readonly mde: Cases<Readonly<Record<'sigma_log' | 'n_per_arm' | 'ratio', number>>>;
  readonly holm: { readonly p: readonly number[]; readonly adjusted: readonly number[] };
  readonly tipping_point: Cases<Readonly<Record<'R' | 'U' | 'vanish' | 'ci_touch', number>>>;
}
