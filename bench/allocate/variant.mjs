/** One way to allocate, in a process of its own: prints the median time of a call in microseconds. */
import { pathToFileURL } from 'node:url';
import { POT, problem } from './problem.mjs';

const [, , name, size, built] = process.argv;
const n = Number(size);
const { needs, floors, caps } = problem(n);
const plain = [...needs];
const [floorPounds, capPounds] = [[...floors].map(pence => pence / 100), [...caps].map(pence => pence / 100)];

const silent = console.log;
console.log = () => {}; // apportionment prints when it is imported
const { sharedWithin, weightsOf, allocate } = await import(pathToFileURL(built).href);
const { hamilton } = await import('apportionment');
const dinero = (await import('dinero.js')).default;
console.log = silent;

const variants = {
  'ours, whole pence': () => sharedWithin(POT, weightsOf('Needs', plain), floors, caps).units,
  'ours, pounds to decimals': () => allocate(POT / 100, plain, floorPounds, capPounds),
  'ours, without bounds': () => allocate(POT / 100, plain),
  'apportionment (no bounds)': () => hamilton(plain, POT).apportionment,
  'dinero.js (no bounds)': () => dinero({ amount: POT }).allocate(plain),
};

const call = variants[name];
const once = () => {
  const from = performance.now();
  call();
  return (performance.now() - from) * 1000;
};
const WARM = n > 100_000 ? 10 : 40; // calls, so that a busy machine does not measure code that is not compiled yet
const budget = performance.now() + 300;
for (let calls = 0; calls < WARM || performance.now() < budget; calls++) once();
const times = [];
const until = performance.now() + 300;
while (times.length < 5 || (performance.now() < until && times.length < 2000)) times.push(once());
console.log(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
