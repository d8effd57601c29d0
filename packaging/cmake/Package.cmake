# What an installation holds, and the Debian package made of it (`cpack` in the build folder).
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATADIR}/doc/seedling)
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

foreach(program IN ITEMS seedling seedling-cli)
    if(TARGET ${program})
        # Finds a LibTorch that does not lie among the system's libraries.
        set_target_properties(${program} PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

# What the programs print of themselves; see app/cli and app/gui.
find_program(SEEDLING_GZIP gzip)
set(SEEDLING_PAGES ${CMAKE_BINARY_DIR}/pages)
if(TARGET seedling_cli_pages)
    install(FILES ${SEEDLING_PAGES}/seedling-cli.bash RENAME seedling-cli
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${SEEDLING_PAGES}/_seedling-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES ${SEEDLING_PAGES}/seedling-cli.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()

# seedling_install_packed(FILE NAME DESTINATION): as Debian wants manual pages and changes, without a date of packing.
function(seedling_install_packed file name destination)
    if(SEEDLING_GZIP)
        install(CODE "execute_process(COMMAND \"${SEEDLING_GZIP}\" -9nc \"${file}\"
            OUTPUT_FILE \"${SEEDLING_PAGES}/${name}.gz\" COMMAND_ERROR_IS_FATAL ANY)")
        install(FILES ${SEEDLING_PAGES}/${name}.gz DESTINATION ${destination})
    else()
        install(FILES ${file} RENAME ${name} DESTINATION ${destination})
    endif()
endfunction()

if(TARGET seedling_cli_pages)
    seedling_install_packed(${SEEDLING_PAGES}/seedling-cli.1 seedling-cli.1 ${CMAKE_INSTALL_MANDIR}/man1)
endif()
if(TARGET seedling_pages)
    seedling_install_packed(${SEEDLING_PAGES}/seedling.1 seedling.1 ${CMAKE_INSTALL_MANDIR}/man1)
endif()

set(SEEDLING_LINUX ${CMAKE_SOURCE_DIR}/packaging/linux)
set(SEEDLING_MARK ${CMAKE_SOURCE_DIR}/resources/icons/app)
if(TARGET seedling AND UNIX AND NOT APPLE)
    install(FILES ${SEEDLING_LINUX}/seedling.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${SEEDLING_LINUX}/org.seedling.Seedling.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${SEEDLING_LINUX}/seedling.mime.xml RENAME seedling.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    install(FILES ${SEEDLING_MARK}/seedling.svg DESTINATION ${icons}/scalable/apps RENAME seedling.svg)
    foreach(size IN ITEMS 16 32 48 64 128 256)
        install(FILES ${SEEDLING_MARK}/seedling-${size}.png
            DESTINATION ${icons}/${size}x${size}/apps RENAME seedling.png)
    endforeach()
endif()
# What exported web pages run on, where packaging/web-runtime.sh has fetched it.
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/seedling/web-runtime
    DESTINATION ${CMAKE_INSTALL_DATADIR}/seedling OPTIONAL)
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
seedling_install_packed(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})
install(FILES ${SEEDLING_LINUX}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# A name that is kept for addresses which reach nobody: there is no mailbox.
set(CPACK_PACKAGE_CONTACT "The Seedling authors <authors@seedling.invalid>")
set(SEEDLING_REVISION 1)
# Dated when it is packed: now, or SOURCE_DATE_EPOCH where the package shall come out the same again.
configure_file(${SEEDLING_LINUX}/changelog.in ${SEEDLING_PAGES}/changelog.in @ONLY)
install(CODE "string(TIMESTAMP packed \"%a, %d %b %Y %H:%M:%S +0000\" UTC)
    file(READ \"${SEEDLING_PAGES}/changelog.in\" changes)
    string(REPLACE \"DATE\" \"\${packed}\" changes \"\${changes}\")
    file(WRITE \"${SEEDLING_PAGES}/changelog.Debian\" \"\${changes}\")")
seedling_install_packed(${SEEDLING_PAGES}/changelog.Debian changelog.Debian ${CMAKE_INSTALL_DOCDIR})

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME seedling)
set(CPACK_PACKAGE_VENDOR Seedling)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "learn image classes from a few labels and many images")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Seedling is a desktop program for people with many images and few labels.
Open a folder, label some images with single keys, press one button, and a
classifier learns from all of them while accuracy, memory and energy are shown.
The trained model can be exported as TorchScript, as ONNX, as a C header
or as a web page.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${SEEDLING_REVISION})
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Nothing links it: it takes the place of the slow BLAS that LibTorch is content with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libopenblas0-pthread)
# The desktop's side of the MIME type and the icons, and what reads a camera.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "desktop-file-utils, fonts-inter, gstreamer1.0-plugins-good, hicolor-icon-theme, qt6-wayland, shared-mime-info")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, man-db")
include(CPack)
