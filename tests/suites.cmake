# The suites that need more than this build: the same core under sanitizers and as wasm, the command line, the sources
# themselves, and the page in a real browser. build.sh makes what they need before it calls ctest.
set(root ${CMAKE_SOURCE_DIR})

add_test(NAME core_sanitized COMMAND ${root}/build/asan/tests/core_tests)
set_tests_properties(core_sanitized PROPERTIES ENVIRONMENT "UBSAN_OPTIONS=print_stacktrace=1")
add_test(NAME core_wasm COMMAND node --no-experimental-fetch ${root}/build/wasm/tests/core_tests.js)
set_tests_properties(core core_sanitized core_wasm PROPERTIES TIMEOUT 900 WORKING_DIRECTORY ${root})

add_test(NAME case_files COMMAND python3 ${root}/tests/cases/run_cases.py ${root}/build/native/concierto)
set_tests_properties(case_files PROPERTIES TIMEOUT 900 WORKING_DIRECTORY ${root})

add_test(NAME oracle COMMAND python3 -B ${root}/tests/oracle/compare.py ${root}/build/native/concierto)
set_tests_properties(oracle PROPERTIES TIMEOUT 900)

add_test(NAME tidy COMMAND python3 ${root}/tests/tidy/tidy.py)
add_test(NAME tidy_catches COMMAND python3 ${root}/tests/tidy/tidy.py --self-test)
add_test(NAME formatting COMMAND python3 ${root}/tests/tidy/formatting.py)

file(GLOB web_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/web/*.test.mjs)
foreach(test ${web_tests})
  get_filename_component(name ${test} NAME_WE)
  add_test(NAME web_${name} COMMAND node --test ${test})
  set_tests_properties(web_${name} PROPERTIES TIMEOUT 300 RUN_SERIAL ON)
endforeach()
