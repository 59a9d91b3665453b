import { measure } from './measure.mjs';
import { numbers } from './numbers.mjs';

const values = numbers(300000);

function shellsort(values) {
  const a = [...values];
  for (let gap = a.length >> 1; gap > 0; gap >>= 1) {
    for (let i = gap; i < a.length; i++) {
      const x = a[i];
      let j = i;
      for (; j >= gap && a[j - gap] > x; j -= gap) a[j] = a[j - gap];
      a[j] = x;
    }
  }
  return a;
}

await measure('shellsort', () => shellsort(values)[150000]);
