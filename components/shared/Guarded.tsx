import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';

/** Shows in words what failed below, instead of nothing. */
export function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [failure] = useErrorBoundary();
  if (failure === undefined) return <>{children}</>;

  return (
    <div class="failure" role="alert">
      <h1>{i18n.t('failure.title')}</h1>
      <p>{i18n.t('failure.lead')}</p>
      <p class="quiet">
        {failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)}
      </p>
    </div>
  );
}
