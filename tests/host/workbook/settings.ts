import { NOT_IN_EXCEL, Simulated, SimulatedCollection } from '../simulated';
import type { Settings } from '../bridge';

/** One entry of the settings kept in the file; the same store as `Office.context.document.settings`. */
export class Setting extends Simulated {
  static override readonly title = 'Setting';
  static override readonly since = { Key: 4, Value: 4, Delete: 4 };
  constructor(
    private readonly store: Settings,
    private readonly key: string,
  ) {
    super();
  }
  override handle() {
    return { Key: this.key };
  }
  override place() {
    return `setting ${this.key}`;
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return this.store[this.key];
  }
  set Value(value: unknown) {
    this.store[this.key] = value;
  }
  Delete() {
    delete this.store[this.key];
  }
}

export class SettingCollection extends SimulatedCollection<Setting> {
  static override readonly title = 'SettingCollection';
  static override readonly since = {
    GetItemAt: NOT_IN_EXCEL,
    Count: NOT_IN_EXCEL,
    Add: 4,
    GetItemOrNullObject: 4,
    GetItem: 4,
    GetCount: 4,
  };
  constructor(private readonly store: Settings) {
    super();
  }
  members() {
    return Object.keys(this.store).map(key => new Setting(this.store, key));
  }
  find(key: unknown) {
    return this.members().find(setting => setting.Key === key);
  }
  Add(key: string, value: unknown) {
    this.store[key] = value;
    return new Setting(this.store, key);
  }
}
