import { PoolApp } from '@/components/pool/PoolApp.tsx';
import { drawPage } from '@/components/shared/draw-page.tsx';

// Whoever merges a pool may have no ledger, or one that cannot be read: none is opened here.
drawPage(<PoolApp now={Date.now} />);
