#!/usr/bin/env bash
# Makes an AppImage: one file that runs without being installed. Build it on the oldest system that it shall run on.
#   ./packaging/appimage/build.sh           build/appimage/Seedling-VERSION-x86_64.AppImage
# Needs linuxdeploy and its plugin for Qt in the PATH (AppImages as well, from github.com/linuxdeploy); nothing is fetched.
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

folder=$SEEDLING_ROOT/build/appimage
for tool in linuxdeploy linuxdeploy-plugin-qt; do
    command -v "$tool" >/dev/null || fail "$tool is not installed." \
        "Put linuxdeploy and linuxdeploy-plugin-qt into the PATH, made executable and named so."
done

check_room release
install_packages programs
configure release -DSEEDLING_BUILD_TESTS=OFF
build release
web_runtime release

step "Gathering what the programs need"
rm -rf "$folder"
mkdir -p "$folder"
run_logged appimage-install env DESTDIR="$folder/AppDir" cmake --install build/release --prefix /usr --strip ||
    fail "the programs could not be put together." "The lines above say why."
# The window finds seedling-cli beside itself, so both lie in usr/bin. The first one starts.
export QMAKE=${QMAKE:-qmake6}
export EXTRA_QT_MODULES='svg;waylandclient' EXTRA_PLATFORM_PLUGINS='libqoffscreen.so'
if compgen -G "$("$QMAKE" -query QT_INSTALL_PLUGINS)/platforms/libqwayland-*.so" >/dev/null; then
    EXTRA_PLATFORM_PLUGINS+=';libqwayland-egl.so;libqwayland-generic.so'
fi
VERSION=$(sed -n 's/^project(Seedling VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
# linuxdeploy names the file by it.
export VERSION LINUXDEPLOY_OUTPUT_VERSION=$VERSION
cd "$folder" || fail "$folder is gone."
run_logged appimage linuxdeploy --appdir AppDir --plugin qt \
    --executable AppDir/usr/bin/seedling --executable AppDir/usr/bin/seedling-cli \
    --desktop-file AppDir/usr/share/applications/seedling.desktop \
    --icon-file "$SEEDLING_ROOT/resources/icons/app/seedling-256.png" --icon-filename seedling \
    --custom-apprun "$SEEDLING_ROOT/packaging/appimage/AppRun" --output appimage ||
    fail "the AppImage could not be made." "The lines above say why."
step "Done"
find "$folder" -maxdepth 1 -name '*.AppImage'
