/** The memory of a program; its buffer is another one after it has grown. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** A program in its own memory, with what it offers by name. */
export interface WasmInstance {
  readonly exports: { readonly memory: WasmMemory; readonly _start: () => void };
}

/** A program, compiled. */
export type WasmModule = object;

/** The functions that a program may call, by the name of the interface and their own. */
export type WasmImports = Readonly<
  Record<string, Readonly<Record<string, (...args: never[]) => number>>>
>;

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: WasmImports) => WasmInstance;
}

/** Part of the language for Node, but of the types for browsers alone. */
export const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: WebAssemblyApi;
};
