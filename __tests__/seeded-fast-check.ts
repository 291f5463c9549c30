// What tests import as `fast-check`: the same random cases in every run. PROPERTY_SEED=2 tries others.
import fc from '../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });

export * from '../node_modules/fast-check/lib/fast-check.js';
export default fc;
