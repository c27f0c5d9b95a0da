#pragma once

// How ImGui is compiled here (IMGUI_USER_CONFIG).
#define ImDrawIdx unsigned int    // WebGL has no vertex offset: large draw lists break with 16 bits
#define IMGUI_USE_WCHAR32         // emoji and scripts beyond the basic plane
#define IMGUI_ENABLE_TEST_ENGINE  // its item hooks tell which items no wrapper has stated: see item_check.cpp
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT  // 10 KB; the page starts only once it has its own
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#ifdef CONCIERTO_CHECKED_IMGUI  // native builds, which only tests run: a wrong call is an end at once
#include <cstdlib>
#define IM_ASSERT(condition) ((condition) ? (void)0 : std::abort())
#endif
