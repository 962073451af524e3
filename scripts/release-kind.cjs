/**
 * What tells a pilot from the add-in in use, so that both can be installed in one Excel: its Id, its name and the prefix of its
 * functions. `npm run build -- --pilot` sets MTFP_PILOT for everything that builds.
 */
const pilot = process.env.MTFP_PILOT === '1';

module.exports = pilot
  ? { id: 'c3d1f7a4-9a3e-4b61-8f5c-27d6f0b9a114', name: 'MTFP Modeller (pilot)', ribbon: 'MTFP pilot', namespace: 'MTFPPILOT' }
  : { id: '6f0f2d38-5c0b-4c57-9f0e-3b7a4d1c8e52', name: 'MTFP Modeller', ribbon: 'MTFP Modeller', namespace: 'MTFP' };
