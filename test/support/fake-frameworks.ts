/** What a leading master knows of a framework. */
interface FakeFramework {
  id: string;
  name: string;
  principal?: string;
  /** In seconds. */
  failover_timeout?: number;
}

/** The frameworks of Marathon at the leading master, and the one that ZooKeeper has of it. */
export class FakeFrameworks {
  list: FakeFramework[] = [{ id: "F-1", name: "marathon", principal: "marathon" }];
  /** Undefined: ZooKeeper has none, so that Marathon registers as a new one. */
  known: string | undefined = "F-1";
  #count = 1;

  /** As an early bundle has installed it. */
  registerWithoutPrincipal(): void {
    this.list = [{ id: "F-1", name: "marathon" }];
  }

  forget(): void {
    this.known = undefined;
  }

  /** Whether Marathon goes on when it starts: masters refuse a framework whose principal has changed. */
  start(withPrincipal: boolean): boolean {
    const own = this.list.find(({ id }) => id === this.known);
    if (own !== undefined) return !withPrincipal || own.principal !== undefined;
    this.#count += 1;
    this.known = `F-${this.#count}`;
    this.list.push({ id: this.known, name: "marathon", principal: "marathon" });
    return true;
  }

  tearDown(body: string): void {
    const id = new URLSearchParams(body).get("frameworkId");
    this.list = this.list.filter((framework) => framework.id !== id);
  }

  page(marathonRuns: boolean) {
    const rows = this.list.map((framework) => {
      const active = marathonRuns && framework.id === this.known;
      return { failover_timeout: 604_800, ...framework, active, connected: active };
    });
    return { frameworks: rows, completed_frameworks: [] };
  }
}
