import fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a red one is about the change that made it.
 * `CROSSDOCK_SEED=12345` tries others: a failure prints the seed that repeats it.
 */
fc.configureGlobal({ seed: Number(process.env.CROSSDOCK_SEED ?? 20_261_122) });

export default fc;
