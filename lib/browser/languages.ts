/** The languages that there are texts in, by the names of their folders: one for each file in components/locales. */
export const languages: readonly string[] = import.meta.env.ASSAY_LANGUAGES ?? [];
