import { AsyncLocalStorage } from "node:async_hooks";
import { AsyncLocalStorageProviderSingleton } from "@langchain/core/singletons";

// Without it the library does not see what it runs within; whoever has set it first is kept.
AsyncLocalStorageProviderSingleton.initializeGlobalInstance(new AsyncLocalStorage());

/**
 * Runs work of the library so that nothing of it goes to the library's own tracing service, whatever the environment
 * says (`LANGSMITH_TRACING` and its older names): what people said goes to the configured endpoint and nowhere else.
 * The library makes a run that is not to be traced, and finds itself within it.
 */
export const untraced = <T>(work: () => Promise<T>): Promise<T> =>
  AsyncLocalStorageProviderSingleton.runWithConfig({ callbacks: [] }, work);
