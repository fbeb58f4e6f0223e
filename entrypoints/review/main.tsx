import { ReviewApp } from '@/components/review/ReviewApp.tsx';
import { showPage } from '@/components/shared/show-page.tsx';

showPage((page) => <ReviewApp {...page} />, 'review');
