import * as z from 'zod/mini';

// Zod otherwise probes whether it may compile code, which the content security policy forbids and reports.
z.config({ jitless: true });

export { z };
