import { PopupApp } from '@/components/popup/PopupApp.tsx';
import { showPage } from '@/components/shared/show-page.tsx';

showPage((page) => <PopupApp {...page} />);
