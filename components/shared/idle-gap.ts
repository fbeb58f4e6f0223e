import { createContext } from 'preact';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';

/** The idle gap in milliseconds: what ended less than that ago is still going on. */
export const IdleGapMs = createContext(defaultIdleAfterMs);
