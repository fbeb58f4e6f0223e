/** Whether a page shows what it has from the ledger, all of it. */
const isShown = {
  popup: () => document.querySelector('.waiting') !== null,
  review: () =>
    document.querySelector('.headline') !== null &&
    document.querySelectorAll('.file > button:not(:disabled)').length === 2,
  helps: () => document.querySelectorAll('.workflow').length === 4,
  options: () => document.querySelector('main')?.textContent?.includes('are kept') === true,
};

/** The pages of which it is known. */
export type TimedPage = keyof typeof isShown;

/** Waits until this page shows what it has from the ledger; gives the milliseconds since its loading began. */
export function timeShown(page: TimedPage): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isShown[page]()) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    look();
  });
}
