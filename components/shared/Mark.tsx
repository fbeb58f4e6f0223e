/** Assay's mark: a touchstone with the streak that tells. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect x="2" y="2" width="28" height="28" rx="8" class="mark-stone" />
      <path d="M8 21.500 19.500 9" class="mark-streak" />
      <path d="M15 24 24.500 13.500" class="mark-streak faint" />
    </svg>
  );
}
