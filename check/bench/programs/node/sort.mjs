import { measure } from './measure.mjs';
import { numbers } from './numbers.mjs';

const values = numbers(500000);

await measure('sort', () => [...values].sort((a, b) => a - b)[250000]);
