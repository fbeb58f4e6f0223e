import { showPage } from '@/components/shared/show-page.tsx';
import { WelcomeApp } from '@/components/welcome/WelcomeApp.tsx';

showPage((page) => <WelcomeApp {...page} />, 'welcome');
