const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { namespace } = require('./scripts/release-kind.cjs');
const { officeScript, officeHosts } = require('./scripts/office-script.cjs');
const { version } = require('./package.json');

const from = (...parts) => path.resolve(__dirname, ...parts);

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

module.exports = (_env, { mode = 'production' } = {}) => [
  {
    ...shared(mode),
    name: 'page',
    module: { rules: [typescript, pureCore, leanParameters, { test: /\.css$/, type: 'asset/source' }] },
    entry: {
      functions: from('addin/functions/functions.ts'),
      'further-functions': { import: from('addin/functions/further-functions.ts'), dependOn: 'functions' },
      taskpane: { import: from('addin/panel/index.ts'), dependOn: 'further-functions' },
    },
    output: {
      path: from('dist'),
      filename: '[name].js',
      chunkFilename: 'pane-[name].js',
      globalObject: 'globalThis',
      publicPath: '',
      // Two scripts of different versions, one of them from a cache, do not take each other for their own.
      chunkLoadingGlobal: `mtfp_${version.replace(/\W/g, '_')}`,
    },
    optimization: {
      runtimeChunk: false,
      // The shortest numbers and names for what the scripts share: 1.0 and 1.4 KB of the first two.
      ...(mode === 'production' && { moduleIds: 'size', mangleExports: 'size' }),
      // What cells load is three scripts, and what the pane is shown with comes in one piece, since whoever opened it waits for all of it.
      splitChunks: { chunks: ({ name }) => !['functions', 'further-functions', 'taskpane', 'shell'].includes(name) },
    },
    plugins: [
      inThisNamespace,
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: from('addin/taskpane.html'),
        templateParameters: { officeScript: officeScript(), securityPolicy },
        chunks: ['taskpane'],
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
