/**
 * Makes `Date` of this thread tell the virtual time: real time plus the offset, in milliseconds, in shared memory.
 * Dates made from a value are not touched.
 */
export function installVirtualDate(shared: SharedArrayBuffer): void {
  const offset = new Float64Array(shared);
  const RealDate = Date;
  const realNow = Date.now.bind(Date);
  const now = () => Math.floor(realNow() + (offset[0] ?? 0));

  const VirtualDate = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.now = now;
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}
