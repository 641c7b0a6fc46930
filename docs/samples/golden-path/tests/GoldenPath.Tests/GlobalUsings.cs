global using GoldenPath.App;
global using GoldenPath.Core;
global using GoldenPath.Core.Engines;
global using GoldenPath.Core.Tools;
global using GoldenPath.WebSocketCore;
