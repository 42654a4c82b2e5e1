"""The windows of wxdesk: Qt widgets that show values and forward intentions."""
