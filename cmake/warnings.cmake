# SPDX-License-Identifier: EUPL-1.2
# Flags of our own code; imported targets are system includes and stay out of it.
add_library(parafa_flags INTERFACE)
target_compile_options(parafa_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op> -fstack-protector-strong)
target_compile_definitions(parafa_flags INTERFACE _FILE_OFFSET_BITS=64 $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
if(PARAFA_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(PARAFA_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
