import { SettingsApp } from '@/components/settings/SettingsApp.tsx';
import { showPage } from '@/components/shared/show-page.tsx';

showPage((page) => <SettingsApp {...page} />, 'settings');
