import { HelpsApp } from '@/components/helps/HelpsApp.tsx';
import { showPage } from '@/components/shared/show-page.tsx';

showPage((page) => <HelpsApp {...page} />, 'helps');
