import { measureSizes } from './measure-sizes.ts';

const sizes = await measureSizes();
console.table(
  sizes.map(({ name, browser, minified, gzip, budget }) => ({
    name,
    browser,
    minified,
    gzip,
    budget: budget ?? '',
  })),
);
