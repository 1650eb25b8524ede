// Lets better-sqlite3, written for Node-API 10, run on Node-API 8.
//
// It keeps persistent references to strings. Node-API allows that since version 10; before, only objects, functions and
// symbols can be referenced. The linker sends the three calls below here first (-Wl,--wrap): what is no object is put
// into an array of one element, the array is referenced instead, and reading the reference takes the element out again.
#include <node_api.h>

#include <mutex>
#include <unordered_set>

namespace {
// References made by napi_wrap are read with the same call, so it must be known which ones hold a box.
// Workers have their own environments but share this library, hence the lock. Neither is ever destroyed: a worker may
// still be giving up its references while the main thread is in exit().
std::mutex& mutex = *new std::mutex;
std::unordered_set<napi_ref>& boxes = *new std::unordered_set<napi_ref>;
}  // namespace

extern "C" {
napi_status __real_napi_create_reference(napi_env, napi_value, uint32_t, napi_ref*);
napi_status __real_napi_get_reference_value(napi_env, napi_ref, napi_value*);
napi_status __real_napi_delete_reference(napi_env, napi_ref);

napi_status __wrap_napi_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external) {
    return __real_napi_create_reference(env, value, count, result);
  }
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = __real_napi_create_reference(env, box, count, result)) != napi_ok) return status;
  std::lock_guard<std::mutex> guard(mutex);
  boxes.insert(*result);
  return napi_ok;
}

napi_status __wrap_napi_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = __real_napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  {
    std::lock_guard<std::mutex> guard(mutex);
    if (boxes.count(reference) == 0) return napi_ok;
  }
  napi_value box = *result;
  return napi_get_element(env, box, 0, result);
}

napi_status __wrap_napi_delete_reference(napi_env env, napi_ref reference) {
  {
    std::lock_guard<std::mutex> guard(mutex);
    boxes.erase(reference);
  }
  return __real_napi_delete_reference(env, reference);
}
}
