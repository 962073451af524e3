import type { Batch, BatchReply } from './wire';

/** What `isSetSupported` answers: the newest version of each requirement set this Excel has. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Requirement sets of a current Excel, as far as the npm library reaches (its typed API ends at ExcelApi 1.15). */
export const CURRENT_EXCEL: RequirementSets = {
  ExcelApi: '1.17',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
};

export type Settings = Record<string, unknown>;
export type Answer = (batch: Batch, flags: number, bytes: number) => BatchReply | Promise<BatchReply>;

/** A message from the host that nobody asked for: an event (category 65536) or a call of a custom function (category 1). */
export type HostEntry = readonly [category: number, messageType: number, target: string, message: string, id: number];

export interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
  readonly tellPage: (entries: readonly HostEntry[]) => void;
}

/**
 * Makes the unmodified office.js report Excel on this window. Must run before office.js loads.
 * It stands by itself (no imports, no outer names), so that it can also be sent to a browser as text.
 */
export function pretendToBeExcel(window: Window, answer: Answer, requirementSets: RequirementSets, settings: Settings): Bridge {
  const reply = (id: number, statusCode: number, body: unknown) =>
    bridge.onMessageFromHost?.(JSON.stringify({ type: 2, id, message: { statusCode, headers: {}, body: JSON.stringify(body) } }));
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: string | Batch } };
      const batch = typeof message.body === 'string' ? (JSON.parse(message.body) as Batch) : message.body;
      setTimeout(() => void Promise.resolve(answer(batch, flags, text.length)).then(body => reply(id, 200, body)), 0);
    },
    tellPage: entries => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'sol',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2057,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => 'plan.xlsx',
    GetAppCapabilities: () => 3,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'c1',
    GetInstanceId: () => 'i1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostFullVersion: () => '16.0.17000.20000',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read: (keys: string[], values: unknown[]) => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(JSON.stringify(value));
        }
      },
      Write: (keys: string[], values: unknown[]) => {
        for (const key of Object.keys(settings)) delete settings[key];
        keys.forEach((key, i) => {
          settings[key] = JSON.parse(String(values[i]));
        });
      },
    }),
  };
  const page = window as unknown as { _richApiNativeBridge: Bridge; external?: object };
  page._richApiNativeBridge = bridge;
  page.external = Object.assign(page.external ?? {}, {
    GetHostInfo: () => 'Excel$Win32$16.01$en-GB$$$$0',
    GetContext: () => context,
    Execute: () => undefined,
    UnregisterEvent: (_id: number, _target: string, done?: (status: number) => void) => done?.(0),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done?: (status: number) => void) => done?.(0),
  });
  return bridge;
}
