#include "ui/map/MapCamera.h"

#include <gtest/gtest.h>

#include <QLineF>

namespace seedling {
namespace {

MapCamera cameraOn(const MapPoints& points) {
    MapCamera camera;
    camera.setRoom({400, 300});
    camera.setBounds(boundsOf(points));
    return camera;
}

double apart(const QPointF& a, const QPointF& b) {
    return QLineF(a, b).length();
}

TEST(MapCamera, ShowsEverythingAtFirst) {
    const MapPoints points{{-10, 2}, {30, 5}, {4, -9}};
    const MapCamera camera = cameraOn(points);
    for (const MapPoint& point : points)
        EXPECT_TRUE(QRectF(0, 0, 400, 300).contains(camera.toWidget(point)));
    EXPECT_NEAR(apart(camera.toWidget({10, -2}), camera.middleOfRoom()), 0, 1e-6);
}

TEST(MapCamera, WhatIsUnderTheMouseStaysThereWhenZooming) {
    MapCamera camera = cameraOn({{0, 0}, {10, 10}});
    const MapPoint point{4, 6};
    const QPointF place = camera.toWidget(point);
    camera.zoomAt(place, 3);
    EXPECT_NEAR(apart(camera.toWidget(point), place), 0, 1e-6);
    EXPECT_DOUBLE_EQ(camera.zoom(), 3);
    camera.moveBy({20, -10});
    EXPECT_NEAR(apart(camera.toWidget(point), place + QPointF(20, -10)), 0, 1e-6);
    camera.fit();
    EXPECT_NEAR(apart(camera.toWidget(point), place), 0, 1e-6);
}

TEST(MapCamera, ZoomFitsALargerPictureToo) {
    MapCamera camera = cameraOn({{0, 0}, {10, 10}});
    camera.zoomAt(camera.toWidget({2, 2}), 4);
    const QPointF before = camera.toWidget({2, 2});
    camera.setBounds(boundsOf({{0, 0}, {100, 100}}));
    EXPECT_NEAR(apart(camera.toWidget({20, 20}), before), 0, 1e-6);
}

TEST(MapCamera, PointsAtOnePlaceLieInTheMiddle) {
    for (const MapPoints& points : {MapPoints{}, MapPoints{{7, 7}}, MapPoints{{7, 7}, {7, 7}}}) {
        const MapCamera camera = cameraOn(points);
        if (!points.empty()) {
            EXPECT_NEAR(apart(camera.toWidget(points[0]), camera.middleOfRoom()), 0, 1e-6);
        }
    }
    const MapCamera line = cameraOn({{0, 3}, {10, 3}});
    EXPECT_GT(apart(line.toWidget({0, 3}), line.toWidget({10, 3})), 300);
}

}  // namespace
}  // namespace seedling
