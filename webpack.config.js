const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { namespace } = require('./scripts/release-kind.cjs');
const { officeScript, officeHosts } = require('./scripts/office-script.cjs');
const { version } = require('./package.json');

const from = (...parts) => path.resolve(__dirname, ...parts);
const coreFolder = from('core') + path.sep;
const coreFace = from('core', 'index');

/** `style-src` allows inline styles because Fluent inserts its theme at run time; nothing else may come from elsewhere. */
const securityPolicy = [
  "default-src 'none'",
  ["script-src 'self'", ...officeHosts(), "'wasm-unsafe-eval'"].join(' '),
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false, target: 'ES2020' } },
};

/** Nothing in core does anything by being loaded, so what nobody uses of it stays out. */
const pureCore = { include: from('core'), sideEffects: false };

/** decimal.js without angles, logarithms and other bases: half of it. */
const leanDecimal = { test: /[\\/]decimal\.js[\\/]decimal\.mjs$/, loader: from('scripts/lean-decimal.cjs') };

const leanParameters = { test: /\.json$/, include: from('core/parameters'), type: 'json', loader: from('scripts/lean-parameters.cjs') };

const shared = mode => ({
  mode,
  target: ['web', 'es2020'],
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [typescript, pureCore] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** The prefix of the functions of this build, a pilot's or the one in use. */
const inThisNamespace = new DefinePlugin({ MTFP_NAMESPACE: JSON.stringify(namespace) });

/** Parts of the library that no cell needs, or that are too small to share, and that the pane therefore carries itself. */
const carriedByPane = [
  'bodies/peers',
  'bodies/published-bodies',
  'figures/in-words',
  'plan/commissioning-facts',
  'precept/panel',
  'precept/panel-record',
  'precept/panel-timetable',
  'plan/plan-hash',
  'plan/to-be-typed',
  'plan/sha-256',
  'reports/provenance',
  'reports/purposes',
  'years/day',
].map(file => from('core', file));

const dataOfPane = [from('core', 'bodies/bodies.json')];

/** Every function with its example, for the self-test: further-functions.js leaves the list on the global too. */
const functionsFace = from('addin/functions/registry');

/** The rest stands on the global MTFP, left there by further-functions.js, so that the pane does not carry it a second time. */
function coreIsGlobal({ context, request }, done) {
  if (!request.startsWith('.')) return done();
  const target = path.resolve(context, request);
  if (target === coreFace || target === from('core') || target === functionsFace) return done(null, 'MTFP', 'global');
  if (carriedByPane.includes(target) || dataOfPane.includes(target)) return done();
  if (`${context}${path.sep}`.startsWith(coreFolder)) return done(null, 'MTFP', 'global');
  if (target.startsWith(coreFolder))
    return done(new Error(`${request} in ${context}: the pane takes figures from core/index only, or it would carry core twice.`));
  return done();
}

module.exports = (_env, { mode = 'production' } = {}) => [
  {
    ...shared(mode),
    name: 'functions',
    module: { rules: [typescript, pureCore, leanDecimal, leanParameters] },
    entry: {
      functions: from('addin/functions/functions.ts'),
      'further-functions': { import: from('addin/functions/further-functions.ts'), dependOn: 'functions' },
    },
    output: {
      path: from('dist'),
      filename: '[name].js',
      globalObject: 'globalThis',
      publicPath: '',
      chunkFormat: 'array-push',
      // Two scripts of different versions, one of them from a cache, do not take each other for their own.
      chunkLoadingGlobal: `mtfpFunctions_${version.replace(/\W/g, '_')}`,
    },
    optimization: { splitChunks: false, runtimeChunk: false },
    plugins: [inThisNamespace],
  },
  {
    ...shared(mode),
    name: 'taskpane',
    entry: { taskpane: from('addin/panel/index.ts') },
    output: { path: from('dist'), filename: '[name].js', chunkFilename: 'pane-[name].js', globalObject: 'globalThis', publicPath: '' },
    externalsType: 'global',
    externals: [coreIsGlobal],
    // What the pane is shown with comes in one piece, since whoever opened it waits for all of it.
    optimization: { splitChunks: { chunks: ({ name }) => name !== 'taskpane' && name !== 'shell' } },
    module: { rules: [typescript, pureCore, { test: /\.css$/, type: 'asset/source' }] },
    plugins: [
      inThisNamespace,
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: from('addin/taskpane.html'),
        templateParameters: { officeScript: officeScript(), securityPolicy },
        scriptLoading: 'blocking',
        inject: 'body',
        minify: false,
      }),
    ],
  },
  {
    ...shared(mode),
    name: 'risk-worker',
    target: ['webworker', 'es2020'],
    entry: { 'risk-worker': from('addin/risk-worker/risk-worker.ts') },
    output: { path: from('dist'), filename: '[name].js', globalObject: 'globalThis', publicPath: '', chunkFormat: false },
    optimization: { splitChunks: false, runtimeChunk: false },
  },
];
module.exports.carriedByPane = carriedByPane;
